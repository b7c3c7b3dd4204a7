/**
 * The way out of the house: which addresses out there this server may call, and calls that keep to them.
 *
 * <p>Whoever may tell a server where to call could otherwise reach what only the server reaches: itself, its network, the service that
 * tells machines in a cloud who they are. So a name is looked up once for each connection, all its addresses are checked, and the
 * connection is made to one of those. {@link si.kozolec.server.egress.AddressRule} tells inside from outside for the notices too.
 */
@NullMarked
package si.kozolec.server.egress;

import org.jspecify.annotations.NullMarked;
