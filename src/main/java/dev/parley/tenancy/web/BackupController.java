package dev.parley.tenancy.web;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.backup.Backup;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Lets a platform administrator take a backup while the program runs. */
@RestController
@RequestMapping("/api/v1/admin/backup")
@Tag(name = "Platform")
class BackupController {

    private static final String NAME = "parley-backup.zip";

    private final Backup backup;

    BackupController(Backup backup) {
        this.backup = backup;
    }

    /** Everything of every tenant; the file is as secret as the data. */
    @GetMapping(produces = "application/zip")
    ResponseEntity<StreamingResponseBody> backup(HttpServletRequest request) {
        if (!request.isUserInRole("PLATFORM")) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "only staff of the platform may do this");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NAME).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(backup::write);
    }
}
