package si.kozolec.broker;

/**
 * Carries one call to a machine and its answer back: follows no redirect, unpacks nothing, and gives up when the answer takes too
 * long or grows beyond the call's limit.
 *
 * <p>There are two: the command line's may go wherever its user may go, the server's only where an operator has let it.
 */
public interface Transport {

    /**
     * The answer to a call.
     *
     * @throws BrokerTrouble when there is no answer, or one that goes too far
     */
    Answer send(Call call) throws BrokerTrouble;
}
