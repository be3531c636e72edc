package dev.parley.shared.log;

import dev.parley.shared.PersonalData;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks personal data in structured lines of the log, where exceptions of libraries may quote what they could not read.
 * Named by {@code logging.structured.json.customizer}.
 */
public final class MaskedLines implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, text -> text == null ? null : PersonalData.masked(text)));
    }
}
