package dev.parley.nlu.entity.rule;

import dev.parley.nlu.Entity;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.entity.EntityExtraction;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.nlu.spi.VehicleNames;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Entities by rules: recognisers run in order over one reading, then it is settled what stands. */
@Component
public final class RuleEntityExtraction implements EntityExtraction {

    private final List<EntityRecognizer> recognizers;

    @Autowired
    RuleEntityExtraction(ObjectProvider<VehicleNames> vehicles) {
        this(sold(SingletonSupplier.of(() -> vehicles.stream().toList())));
    }

    private static Supplier<Set<VehicleNames.VehicleName>> sold(SingletonSupplier<List<VehicleNames>> sellers) {
        return () -> {
            List<VehicleNames> all = sellers.obtain();
            return all.size() == 1
                    ? all.getFirst().vehicleNames()
                    : all.stream()
                            .flatMap(names -> names.vehicleNames().stream())
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    /** @param sold the makes and models in stock */
    public RuleEntityExtraction(Supplier<Set<VehicleNames.VehicleName>> sold) {
        recognizers = List.of(
                new EmailRecognizer(),
                new LinkRecognizer(),
                new PlateRecognizer(),
                new IdentifierRecognizer(),
                new PhoneRecognizer(),
                new VehicleRecognizer(sold),
                new VariantRecognizer(),
                new CompanyRecognizer(),
                new NameRecognizer(),
                new PlaceRecognizer(),
                new MeasureRecognizer(),
                new OwnVehicleRecognizer(),
                new FeedbackRecognizer(),
                new PositionRecognizer(),
                new AppointmentRecognizer(),
                new TimelineRecognizer(),
                new MoneyRecognizer(),
                new QuantityRecognizer(),
                new DescriptionRecognizer(),
                new ClosedWordRecognizer(),
                new OccupationRecognizer(),
                new ContactRecognizer(),
                new TradeInRecognizer());
    }

    @Override
    public List<Entity> extract(Utterance utterance, Language language) {
        Reading reading = Reading.of(utterance, language);
        Findings findings = new Findings(reading);
        for (EntityRecognizer recognizer : recognizers) {
            recognizer.recognize(reading, findings);
        }
        return Settlement.settle(reading, findings.list()).stream()
                .map(finding -> entity(utterance.text(), finding))
                .toList();
    }

    private static Entity entity(String text, Finding found) {
        return new Entity(
                found.name(), found.value(), text.substring(found.start(), found.end()), found.start(), found.end());
    }
}
