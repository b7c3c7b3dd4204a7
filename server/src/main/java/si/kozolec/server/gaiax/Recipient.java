package si.kozolec.server.gaiax;

/** Somebody who is told what has happened to credentials, in a language of its own. One class for each kind of target. */
interface Recipient {

    /** Hands an event over; whoever does not need to hear of it has taken it. */
    Reply deliver(LedgerEvent event);
}
