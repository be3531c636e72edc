package dev.parley.shared.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies; a body that does not fit is refused with everything that is wrong with it. */
final class JsonBodyConverter extends JacksonJsonHttpMessageConverter {

    private final Validator validator;

    JsonBodyConverter(JsonMapper json, Validator validator) {
        super(json);
        this.validator = validator;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        Class<?> context =
                type.getSource() instanceof MethodParameter parameter ? parameter.getContainingClass() : null;
        return read(getJavaType(type.getType(), context), bytes(message));
    }

    private Object read(JavaType type, byte[] body) {
        try {
            return getMapper()
                    .readerFor(type)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readValue(body);
        } catch (StreamConstraintsException monstrous) {
            throw new ProblemException(ErrorCode.INVALID, "the body nests too deeply or holds too long a value");
        } catch (StreamReadException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            boolean twice = String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate");
            String what = twice ? "the body names a property twice" : "the body is not valid JSON";
            throw new ProblemException(ErrorCode.INVALID, what + where);
        } catch (DatabindException misfit) {
            throw ProblemException.invalid(new JsonMisfits(getMapper(), validator, type).find(body, misfit));
        }
    }

    /** Jackson tells the Unicode encodings apart by itself; others are recoded. */
    private byte[] bytes(HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readAllBytes();
        Charset charset = getCharset(message.getHeaders().getContentType());
        return charset == null || charset.name().startsWith("UTF-")
                ? body
                : new String(body, charset).getBytes(StandardCharsets.UTF_8);
    }
}
