package dev.parley.compliance.person;

import dev.parley.compliance.PersonalRecords;
import dev.parley.compliance.PersonalRecords.Erasure;
import dev.parley.compliance.PersonalRecords.Export;
import dev.parley.shared.ProblemException;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the law gives a person: a copy of everything, and to have it erased. */
@RestController
@RequestMapping("/api/v1/compliance")
@Tag(name = "Compliance")
class PersonController {

    private final PersonalRecords records;

    PersonController(PersonalRecords records) {
        this.records = records;
    }

    @GetMapping("/export/{customerId}")
    Export export(@PathVariable UUID customerId) {
        return records.export(customerId);
    }

    @GetMapping(path = "/export/{customerId}/contact.vcf", produces = "text/vcard;charset=UTF-8")
    String card(@PathVariable UUID customerId) {
        String card = records.export(customerId).vcard();
        if (card == null) {
            throw ProblemException.notFound("contact");
        }
        return card;
    }

    @DeleteMapping("/erase/{customerId}")
    Erasure erase(@PathVariable UUID customerId) {
        return records.erase(customerId);
    }
}
