package si.kozolec.server.submission;

/** The answer to a command: the event that it becomes, or the reason why it does not. */
public sealed interface Decision permits Event, Refusal {}
