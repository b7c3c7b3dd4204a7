/**
 * What this server has to do with open-data portals that run CKAN: what a model looks like there, and which data sets there say that they
 * conform to one of ours.
 *
 * <p>The only room that knows CKAN. {@link si.kozolec.server.ckan.PortalDatasets} writes a model as a portal has it, and {@code
 * DatasetMerge} puts it over what the portal has already, so that whatever its curators have added stays. {@link
 * si.kozolec.server.ckan.UseDesk} reads portals once a day and knows who uses a model. When something is handed over, and what becomes of
 * it when it cannot be, is the business of the outbox in the room {@code gaiax}.
 */
@NullMarked
package si.kozolec.server.ckan;

import org.jspecify.annotations.NullMarked;
