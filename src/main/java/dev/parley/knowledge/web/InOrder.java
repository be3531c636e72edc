package dev.parley.knowledge.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A document ends to be true after it began to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InOrder.Check.class)
@interface InOrder {

    String message() default "must be after effective_from";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<InOrder, IngestRequest.Item> {

        @Override
        public boolean isValid(IngestRequest.Item item, ConstraintValidatorContext context) {
            if (item.effectiveFrom() == null
                    || item.effectiveUntil() == null
                    || item.effectiveUntil().isAfter(item.effectiveFrom())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("effectiveUntil")
                    .addConstraintViolation();
            return false;
        }
    }
}
