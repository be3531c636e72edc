package dev.parley.llm.call;

import dev.parley.llm.protocol.AnthropicProtocol;
import dev.parley.llm.protocol.BedrockProtocol;
import dev.parley.llm.protocol.GeminiProtocol;
import dev.parley.llm.protocol.MistralProtocol;
import dev.parley.llm.protocol.OllamaProtocol;
import dev.parley.llm.protocol.OpenAiProtocol;
import dev.parley.llm.protocol.Protocol;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * A provider as it is known here.
 *
 * @param baseUrl its maker's own address
 * @param model what is asked when nobody names a model
 */
record Vendor(String name, Protocol protocol, String baseUrl, String model) {

    static final String NONE = "none";

    private static final Map<String, Vendor> ALL = Map.of(
            "openai",
            new Vendor("openai", new OpenAiProtocol(), "https://api.openai.com/v1", "gpt-4o-mini"),
            "anthropic",
            new Vendor("anthropic", new AnthropicProtocol(), "https://api.anthropic.com", "claude-3-5-haiku-latest"),
            "gemini",
            new Vendor(
                    "gemini",
                    new GeminiProtocol(),
                    "https://generativelanguage.googleapis.com/v1beta",
                    "gemini-2.0-flash"),
            "mistral",
            new Vendor("mistral", new MistralProtocol(), "https://api.mistral.ai/v1", "mistral-small-latest"),
            "ollama",
            new Vendor("ollama", new OllamaProtocol(), "http://localhost:11434", "llama3.2"),
            "bedrock",
            new Vendor(
                    "bedrock",
                    new BedrockProtocol(Clock.systemUTC()),
                    "https://bedrock-runtime.us-east-1.amazonaws.com",
                    "us.anthropic.claude-sonnet-4-20250514-v1:0"));

    static Optional<Vendor> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** @throws IllegalArgumentException when there is no such provider */
    static Vendor of(String name, String setting) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(setting + " is '" + name
                        + "': must be one of none, openai, anthropic, gemini, ollama, mistral, bedrock"));
    }
}
