package dev.parley.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.parley.shared.Money;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document: what it is called, how callers prove who they are, and names as they are on the wire. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new ObjectSchema())
                .replaceWithSchema(ObjectNode.class, new ObjectSchema())
                .replaceWithSchema(
                        Money.class,
                        new ObjectSchema()
                                .addProperty("amount", new StringSchema().example("12.50"))
                                .addProperty("currency", new StringSchema().example("EUR")));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Parley")
                        .version("v1")
                        .description("A self-hosted AI sales assistant. Errors are problem documents (RFC 9457).")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("staff", bearer())
                        .addSecuritySchemes("server", header("X-API-Key", "A server's secret key, sk_..."))
                        .addSecuritySchemes("widget", header("X-Parley-Key", "A tenant's publishable key, pk_...")))
                .addSecurityItem(new SecurityRequirement().addList("staff"))
                .addSecurityItem(new SecurityRequirement().addList("server"))
                .addSecurityItem(new SecurityRequirement().addList("widget"));
    }

    /** The document is made by another JSON library than the answers; both must name properties alike. */
    @Bean
    ModelResolver snakeCaseModels(ObjectMapperProvider provider) {
        ObjectMapper mapper = provider.jsonMapper().copy();
        return new ModelResolver(mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    /** Paths as the contract writes them, and what every operation may answer besides its success. */
    @Bean
    OpenApiCustomizer contract() {
        return api -> {
            Paths renamed = new Paths();
            api.getPaths().forEach((path, item) -> renamed.addPathItem(snakeCase(path), item));
            api.setPaths(renamed);
            renamed.values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .forEach(ApiDescription::complete);
            api.getComponents().addSchemas("Problem", problem());
        };
    }

    private static void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .forEach(parameter -> parameter.setName(snakeCase(parameter.getName())));
        }
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("What went wrong")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }

    private static Schema<?> problem() {
        Schema<?> field =
                new ObjectSchema().addProperty("pointer", new StringSchema()).addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field))
                .addProperty("instance", new StringSchema());
    }

    private static String snakeCase(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Of staff, from POST /api/v1/auth/login");
    }

    private static SecurityScheme header(String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(name)
                .description(description);
    }
}
