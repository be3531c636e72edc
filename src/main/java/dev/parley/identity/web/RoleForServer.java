package dev.parley.identity.web;

import dev.parley.identity.key.KeyKind;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A server's key says what the server may do; a widget's has no say in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RoleForServer.Check.class)
@interface RoleForServer {

    String message() default "a server key needs a role";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Blames the role alone, so that it is named beside whatever else is wrong. */
    final class Check implements ConstraintValidator<RoleForServer, KeyController.NewKey> {

        @Override
        public boolean isValid(KeyController.NewKey key, ConstraintValidatorContext context) {
            if (key.kind() != KeyKind.SERVER || key.role() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("role")
                    .addConstraintViolation();
            return false;
        }
    }
}
