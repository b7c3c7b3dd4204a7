package si.kozolec.credential;

import si.kozolec.model.LocalizedText;

/**
 * What was seen when one thing about a credential was looked at.
 *
 * @param message what is right or wrong, and what to do about it
 */
public record CheckResult(Check check, Outcome outcome, LocalizedText message) {}
