// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.npsuite.model.access.Role;
import org.npsuite.spi.doctor.Finding;

/** Whether anybody has a role of the suite: a stock Karaf gives its users none. Looks at roles only, never at passwords. */
final class UserCheck implements Check {

    private static final String GROUP = "_g_:";

    @Override
    public List<Finding> findings(Installation installation, Texts texts) {
        Optional<Path> file =
                installation.etc().map(etc -> etc.resolve("users.properties")).filter(Files::isReadable);
        if (file.isEmpty()) {
            // Users of another directory, which the suite cannot look into.
            return List.of();
        }
        try {
            return List.of(finding(users(file.get()), texts));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(texts.warning("users", "users.unreadable"));
        }
    }

    private static Finding finding(Properties users, Texts texts) {
        List<String> names = users.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(GROUP))
                .toList();
        long admins = names.stream()
                .filter(name -> roles(users, name).anyMatch(Role.ADMIN.roleName()::equals))
                .count();
        return admins == 0 ? texts.warning("users", "users.none") : texts.ok("users", "users.some", admins);
    }

    /** The roles of a user, those of the groups among them; the first value of a user is the password, of a group not. */
    private static Stream<String> roles(Properties users, String name) {
        return values(users, name).skip(1).flatMap(value -> {
            return value.startsWith(GROUP) ? values(users, value) : Stream.of(value);
        });
    }

    private static Stream<String> values(Properties users, String name) {
        return Arrays.stream(users.getProperty(name, "").split(",")).map(String::strip);
    }

    private static Properties users(Path file) throws IOException {
        Properties users = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            users.load(reader);
        }
        return users;
    }
}
