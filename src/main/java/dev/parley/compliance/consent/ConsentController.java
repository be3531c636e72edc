package dev.parley.compliance.consent;

import dev.parley.compliance.Consent;
import dev.parley.compliance.Consent.Channel;
import dev.parley.compliance.Consent.Decision;
import dev.parley.compliance.Consent.Purpose;
import dev.parley.shared.ContactFields;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consent ledger for administrators and their servers. */
@RestController
@RequestMapping("/api/v1/compliance/consents")
@Tag(name = "Compliance")
class ConsentController {

    /**
     * @param address e-mail or E.164 number
     * @param wording what the person was asked or said
     */
    record NewConsent(
            @Nullable UUID customerId,
            @NotBlank @Size(max = 320) String address,
            @Nullable Purpose purpose,
            @Nullable Channel channel,
            @NotNull Decision decision,
            @NotBlank @Size(max = 500) String wording,
            @Nullable @Size(max = 100) String source) {}

    private final Ledger ledger;

    ConsentController(Ledger ledger) {
        this.ledger = ledger;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Consent record(@Valid @RequestBody NewConsent consent) {
        String address = Address.normal(consent.address());
        if (!ContactFields.isEmail(address) && !ContactFields.isPhone(address)) {
            throw ProblemException.invalid(List.of(
                    new FieldProblem("/address", "must be an e-mail address or a number such as +34611222333")));
        }
        return ledger.record(
                consent.customerId(),
                address,
                Objects.requireNonNullElse(consent.purpose(), Purpose.ALL),
                Objects.requireNonNullElse(consent.channel(), Channel.ANY),
                consent.decision(),
                consent.wording().strip(),
                Objects.requireNonNullElse(consent.source(), "staff"));
    }

    /** Newest first. */
    @GetMapping
    Page<Consent> list(
            @RequestParam(name = "customer_id", required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ledger.list(customerId, address, PageRequest.of(limit, cursor));
    }
}
