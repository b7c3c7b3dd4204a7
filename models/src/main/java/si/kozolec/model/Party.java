package si.kozolec.model;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes a model, whom to ask about it, or who uses it.
 *
 * @param name a person's or organisation's name
 * @param email an address for mail
 * @param url a page about them
 */
public record Party(
        LocalizedText name,
        @Nullable String email,
        @Nullable String url) {}
