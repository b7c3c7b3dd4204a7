/**
 * Watches context brokers live: subscribes there, takes notifications in, judges what they tell of, and says when something goes
 * wrong that was right before.
 *
 * <p>{@link si.kozolec.server.watch.WatchRoom} is the door to it. The {@code Keeper} sees to it that a subscription lives at the
 * broker, whatever happens to either side, and ends when it is to end. Notifications are put into a {@code Mailbox} of a known size and
 * answered at once; behind it they are sorted, brought to rest ({@code Settling}), judged, and counted by the hour. Notifications may be
 * cut to some attributes, so whoever seems to lack something is asked for at the broker before anything is said.
 *
 * <p>Like audits, it keeps counts, paths and a few identifiers, never a value.
 */
@NullMarked
package si.kozolec.server.watch;

import org.jspecify.annotations.NullMarked;
