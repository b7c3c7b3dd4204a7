package si.kozolec.server.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.Broker;
import si.kozolec.model.LocalizedText;

/**
 * A watch over a broker and how far it has come: all that is needed to go on after a restart.
 *
 * @param broker the name of the broker
 * @param address where it was when the watch began
 * @param kind which interface it speaks
 * @param tenant its tenant; empty for none
 * @param wish what is to be watched
 * @param since when somebody wanted it
 * @param by the name of whoever wanted it
 * @param wanted whether it is still wanted; if not, it only lives until its subscriptions have ended
 * @param subscribed the subscription that it lives by; null as long as there is none
 * @param ending subscriptions that are still to be ended at the broker
 * @param trouble why it does not see anything; empty when all is well
 * @param troubleSince when that began; null when all is well
 */
public record Watch(
        String broker,
        String address,
        String kind,
        String tenant,
        WatchWish wish,
        Instant since,
        String by,
        boolean wanted,
        @Nullable Subscribed subscribed,
        List<Subscribed> ending,
        LocalizedText trouble,
        @Nullable Instant troubleSince) {

    private static final int MOST_ENDING = 20;

    public Watch {
        ending = List.copyOf(ending);
    }

    static Watch of(String name, Broker broker, WatchWish wish, Instant since, String by) {
        return new Watch(
                name,
                broker.address().toString(),
                broker.kind().code(),
                broker.tenant(),
                wish,
                since,
                by,
                true,
                null,
                List.of(),
                LocalizedText.NONE,
                null);
    }

    /** Whether it is over that broker; under one name another one may live by now. */
    boolean isOver(Broker now) {
        return address.equals(now.address().toString())
                && kind.equals(now.kind().code())
                && tenant.equals(now.tenant());
    }

    /** How it goes, in a word for programs. */
    public String state() {
        if (!wanted) {
            return "ending";
        }
        return !trouble.isEmpty()
                ? "troubled"
                : subscribed == null || !subscribed.answered() ? "beginning" : "watching";
    }

    Watch wished(WatchWish newWish, Instant at, String who) {
        return new Watch(
                broker, address, kind, tenant, newWish, at, who, true, subscribed, ending, trouble, troubleSince);
    }

    Watch unwanted() {
        return with(false, null, endingWith(subscribed), LocalizedText.NONE, null);
    }

    /** Lives by another subscription from now on; the one before is to be ended, and so is this one when the watch is not wanted. */
    Watch by(@Nullable Subscribed next) {
        Subscribed before = subscribed;
        if (!wanted) {
            return with(false, null, endingWith(next), trouble, troubleSince);
        }
        boolean other = before != null && (next == null || !next.key().equals(before.key()));
        return with(true, next, other ? endingWith(before) : ending, trouble, troubleSince);
    }

    /** Lives by no subscription any more, since the broker does not know it. */
    Watch forgotten() {
        return with(wanted, null, ending, trouble, troubleSince);
    }

    Watch ended(Subscribed one) {
        return with(
                wanted,
                subscribed,
                ending.stream().filter(other -> !other.key().equals(one.key())).toList(),
                trouble,
                troubleSince);
    }

    Watch troubled(LocalizedText why, Instant now) {
        Instant begun = troubleSince == null ? now : troubleSince;
        return with(wanted, subscribed, ending, why, why.isEmpty() ? null : begun);
    }

    private List<Subscribed> endingWith(@Nullable Subscribed one) {
        List<Subscribed> all = new ArrayList<>(ending);
        if (one != null) {
            all.removeIf(other -> other.key().equals(one.key()));
            all.add(one);
        }
        return all.subList(Math.max(0, all.size() - MOST_ENDING), all.size());
    }

    private Watch with(
            boolean isWanted,
            @Nullable Subscribed next,
            List<Subscribed> toEnd,
            LocalizedText why,
            @Nullable Instant whySince) {
        return new Watch(broker, address, kind, tenant, wish, since, by, isWanted, next, toEnd, why, whySince);
    }
}
