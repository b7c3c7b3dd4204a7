package si.kozolec.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.Call;
import si.kozolec.cli.words.Failure;
import si.kozolec.model.LocalizedText;

/** Whoever mistypes an address, or forgets to start a server, is told so in words. */
class UnreachableTest {

    @Test
    void where_nothing_listens_it_is_said_so_by_whichever_way_it_was_called() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + portOfNobody() + "/");

        assertThatThrownBy(() -> new Web(Duration.ofSeconds(20)).get(nobody, "*/*", 1_000))
                .asInstanceOf(type(Failure.class))
                .extracting(failure -> failure.texts().get(0))
                .extracting(LocalizedText::sl, LocalizedText::en)
                .satisfiesExactly(
                        sl -> assertThat((String) sl).contains("ni dosegljiv: na tem naslovu nihče ne posluša"),
                        en -> assertThat((String) en).contains("cannot be reached: nothing listens at that address"));
        assertThatThrownBy(() -> new JdkTransport(Duration.ofSeconds(20))
                        .send(new Call("GET", nobody, Map.of(), new byte[0], 1_000)))
                .asInstanceOf(type(BrokerTrouble.class))
                .extracting(BrokerTrouble::text)
                .extracting(LocalizedText::en)
                .asString()
                .contains("nothing listens at that address");
    }

    @Test
    void a_name_that_nobody_knows_is_told_as_such() {
        IOException deep = new IOException(new UnknownHostException("modeli.exmaple.si"));

        assertThat(Unreachable.reason(new ExecutionException(deep)).en())
                .isEqualTo("the network does not know that name");
    }

    @Test
    void what_else_there_is_to_say_is_said_and_never_nothing() {
        assertThat(Unreachable.reason(new ExecutionException(new IOException("Connection reset")))
                        .en())
                .isEqualTo("Connection reset");
        assertThat(Unreachable.reason(new ClosedChannelException()).en()).isEqualTo("ClosedChannelException");
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
