/**
 * The way from a proposal to a published version.
 *
 * <p>Somebody proposes ({@link si.kozolec.server.submission.Content}, taken in by {@link
 * si.kozolec.server.submission.ContentIntake}), the repository checks, curators talk, vote and publish. All of it goes through one
 * door, the {@link si.kozolec.server.submission.ReviewDesk}, behind which {@link si.kozolec.server.submission.Casework} takes each
 * step. What is allowed decides {@link si.kozolec.server.submission.Submission} alone, a pure function of the events so far ({@link
 * si.kozolec.server.submission.Decisions} has the rules); what happened is kept by {@link
 * si.kozolec.server.submission.Submissions} in git, one commit an event, so that ten years later anyone can see who decided what
 * and why.
 *
 * <p>The room knows nothing of HTTP. What it does not do it says in a {@link si.kozolec.server.submission.Refusal}.
 */
@NullMarked
package si.kozolec.server.submission;

import org.jspecify.annotations.NullMarked;
