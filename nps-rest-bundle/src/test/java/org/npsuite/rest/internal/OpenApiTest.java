// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.npsuite.rest.internal.resource.Resources;

/** The published contract is valid, complete and says nothing that is not served. */
class OpenApiTest {

    private final String text = contract();

    static String contract() {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void contractIsValidOpenApi() {
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void contractDescribesExactlyWhatIsServed() throws IOException {
        assertThat(described()).isEqualTo(served());
    }

    @Test
    void everyOperationHasSummaryIdExampleAndErrors() throws IOException {
        JsonNode paths = new ObjectMapper().readTree(text).get("paths");
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
            if (entry.getKey().equals("parameters")) {
                return;
            }
            String name = entry.getKey() + " " + path.getKey();
            JsonNode operation = entry.getValue();
            assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
            if (path.getKey().equals("/openapi.json")) {
                return;
            }
            assertThat(operation.path("responses").toString()).as(name).contains("#/components/responses/");
            if (!entry.getKey().equals("delete")) {
                assertThat(operation.path("responses").toString()).as(name).contains("\"example");
            }
            if (operation.has("requestBody")) {
                operation.get("requestBody").get("content").forEach(content -> assertThat(
                                content.has("example") || content.has("examples"))
                        .as(name)
                        .isTrue());
            }
        }));
    }

    private Set<String> described() throws IOException {
        Set<String> operations = new TreeSet<>();
        new ObjectMapper().readTree(text).get("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!name.equals("parameters")) {
                        operations.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    static Set<String> served() {
        Set<String> operations = new TreeSet<>();
        for (Object resource : Resources.of(new FakeServices(), Rest.CLOCK)) {
            String base = resource.getClass().getAnnotation(Path.class).value();
            for (Method method : resource.getClass().getDeclaredMethods()) {
                httpMethod(method)
                        .ifPresent(name -> operations.add(name + " " + base
                                + Optional.ofNullable(method.getAnnotation(Path.class))
                                        .map(Path::value)
                                        .orElse("")));
            }
        }
        return operations;
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
