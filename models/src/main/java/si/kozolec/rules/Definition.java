package si.kozolec.rules;

import tools.jackson.databind.JsonNode;

/**
 * One place in the files that says something about an attribute.
 *
 * @param spot where
 * @param node what stands there
 * @param item whether it speaks of the items of the attribute's array, and not of the attribute itself
 */
record Definition(Spot spot, JsonNode node, boolean item) {}
