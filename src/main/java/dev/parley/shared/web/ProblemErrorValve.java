package dev.parley.shared.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Tomcat's own error page, as a problem document. */
public final class ProblemErrorValve extends ErrorReportValve {

    private static final String BODY = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,"
            + "\"detail\":\"the request cannot be read as HTTP\",\"errors\":[]}";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        String title = status == null ? "Error" : status.getReasonPhrase();
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(BODY.formatted(title, code));
                response.finishResponse();
            }
        } catch (IOException gone) {
            containerLog("the client went away before it could be told: " + gone.getMessage());
        }
    }

    private void containerLog(String text) {
        if (container != null) {
            container.getLogger().debug(text);
        }
    }
}
