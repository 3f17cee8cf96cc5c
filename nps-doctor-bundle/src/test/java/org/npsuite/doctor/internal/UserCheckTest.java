// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;

class UserCheckTest {

    @TempDir
    private Path etc;

    @Test
    void stockUserHasNoRoleOfTheSuite() throws IOException {
        List<Finding> findings = findings(
                """
                karaf = karaf,_g_:admingroup
                _g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.text()).endsWith("NAME = PASSWORD,nps-admin");
        });
    }

    @Test
    void userWithTheRoleIsWell() throws IOException {
        assertThat(findings("anne = secret,viewer,nps-admin\n"))
                .containsExactly(new Finding(Severity.OK, "Users", "One user has the role nps-admin."));
    }

    @Test
    void roleOfAGroupIsTheUsersRole() throws IOException {
        assertThat(
                        findings(
                                """
                        anne = secret,_g_:crm
                        bert = secret, nps-admin
                        _g_\\:crm = group,nps-admin
                        """))
                .extracting(Finding::text)
                .containsExactly("2 users have the role nps-admin.");
    }

    @Test
    void groupWithoutUsersAndPasswordLikeARoleDoNotCount() throws IOException {
        assertThat(findings("anne = nps-admin\n_g_\\:crm = group,nps-admin\n"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void noPasswordIsEverShown() throws IOException {
        assertThat(findings("anne = secret,viewer\n"))
                .noneMatch(finding -> finding.text().contains("secret"));
    }

    @Test
    void malformedFileIsAWarning() throws IOException {
        assertThat(findings("anne = \\u12\n")).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void hostWithoutTheFileIsNotLookedInto() {
        assertThat(new UserCheck().findings(new FakeInstallation(), new Texts(Locale.ENGLISH)))
                .isEmpty();
        assertThat(new UserCheck().findings(new FakeInstallation().etc(etc), new Texts(Locale.ENGLISH)))
                .isEmpty();
    }

    private List<Finding> findings(String users) throws IOException {
        Files.writeString(etc.resolve("users.properties"), users);
        return new UserCheck().findings(new FakeInstallation().etc(etc), new Texts(Locale.ENGLISH));
    }
}
