// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** The Karaf shell, over SSH. */
public final class Shell {

    private final int port;

    Shell(int port) {
        this.port = port;
    }

    /** What a command prints, its complaints included. */
    public String run(String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.start();
            try (ClientSession session = client.connect(KarafHome.ADMIN, "127.0.0.1", port)
                    .verify(Duration.ofSeconds(30))
                    .getSession()) {
                session.addPasswordIdentity(KarafHome.PASSWORD);
                session.auth().verify(Duration.ofSeconds(30));
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                try (ClientChannel channel = session.createExecChannel(command)) {
                    channel.setOut(printed);
                    channel.setErr(printed);
                    channel.open().verify(Duration.ofSeconds(30));
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofMinutes(1));
                }
                return printed.toString(StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }
}
