/**
 * Where the models come from: a folder that the user names, the lock file with the local store, and the starter catalogue inside the
 * program, in that order.
 *
 * <p>The lock says which version of a model a project is judged by, and the digest of its files; the store keeps the archives that a
 * server gave. What does not fit its digest is not used. Nothing here connects to anything but the server that the user named.
 */
@NullMarked
package si.kozolec.cli.source;

import org.jspecify.annotations.NullMarked;
