package si.kozolec.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void a_name_with_one_address_inside_is_refused_whatever_the_others_are() throws Exception {
        InetAddress[] addresses = {InetAddress.getByName("193.2.1.66"), InetAddress.getByName("10.0.0.1")};
        Door door = new Door(host -> addresses);

        assertThatThrownBy(() -> door.addresses("portal.example.si", false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("10.0.0.1", "inside = true");
        assertThat(door.addresses("portal.example.si", true)).containsExactly(addresses);
    }
}
