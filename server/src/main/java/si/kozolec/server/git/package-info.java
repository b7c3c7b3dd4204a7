/**
 * The truth: one bare git repository, and the only room that knows JGit.
 *
 * <p>{@code refs/heads/main} holds the catalogue. The annotated tag {@code dataModel.<Subject>/<Model>/<version>} marks a published
 * version and never moves. {@link si.kozolec.server.git.ModelRepository} reads; {@link si.kozolec.server.git.GitWrite} makes
 * blobs, trees, commits and tags, which nobody sees until {@link si.kozolec.server.git.ModelRepository#move} moves all
 * references of one change together, each from a stated old value. Whatever kills the process, the repository is in the old
 * state or in the new one.
 *
 * <p>{@code refs/submissions/<n>/} is what the room of submissions keeps here. {@link si.kozolec.server.git.GitHttp} is the door for git
 * itself: it shows everybody what is published, and hands pushes to a {@link si.kozolec.server.git.GitDesk}.
 *
 * <p>Ids of objects leave this room as hexadecimal text, so that no other room needs JGit's types.
 */
@NullMarked
package si.kozolec.server.git;

import org.jspecify.annotations.NullMarked;
