package si.kozolec.rules;

import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelId;

/**
 * A model that somebody would like to see published.
 *
 * @param files the whole tree as it would be, so that every reference leads somewhere
 * @param id which model of it
 * @param surroundings what is published already
 */
public record Proposal(ModelFiles files, ModelId id, Surroundings surroundings) {}
