package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Every part of the program that looks something up by an id, asked for another business's ids: it finds nothing. */
class PortWallTests extends FilledTenant {

    private static final Pattern LOOKS_UP = Pattern.compile(
            "(find|list|page|get|of|one|byId|all|latest|history|lines|session|read|search|has|changes|orders|lead|contact|customer|product)[A-Z]?\\w*");
    /** They work above the tenants: they find out who is calling, before there is a tenant. */
    private static final Set<String> ABOVE = Set.of(
            "StoredTenants",
            "TenantRepository",
            "TenantController",
            "StaffMembers",
            "StaffRepository",
            "SignIns",
            "SignInRepository",
            "SecondFactor",
            "AccessKeys",
            "Letters",
            "LetterRepository");

    private static final int PER_METHOD = 40;

    private final Random random = new Random(7);

    @Autowired
    ApplicationContext context;

    @Test
    void noLookUpFindsARowOfAnotherBusiness() {
        Tenant hidden = filled();
        Tenant curious = newTenant("wholesale");
        List<String> found = new ArrayList<>();
        List<String> own = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (String name : context.getBeanDefinitionNames()) {
            Object bean = context.getBean(name);
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("dev.parley.")
                    || ABOVE.contains(type.getSimpleName())
                    || type.getName().startsWith("dev.parley.tenancy.FilledTenant")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (LOOKS_UP.matcher(method.getName()).matches() && isAskable(method)) {
                    asked.add(type.getSimpleName() + "." + method.getName());
                    ask(bean, method, curious, found);
                    ask(bean, method, hidden, own);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(25);
        assertThat(own).as("its own business does find it").hasSizeGreaterThan(5);
        assertThat(found).isEmpty();
    }

    private void ask(Object bean, Method method, Tenant curious, List<String> found) {
        Method callable = AopUtils.selectInvocableMethod(method, bean.getClass());
        callable.setAccessible(true);
        for (int i = 0; i < PER_METHOD; i++) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(this::argument)
                    .toArray();
            String said = TenantContext.call(
                    curious,
                    () -> new TransactionTemplate(transactions).execute(status -> {
                        status.setRollbackOnly();
                        return call(bean, callable, arguments);
                    }));
            if (said.toLowerCase(Locale.ROOT).contains(SECRET)
                    && Arrays.toString(arguments).indexOf(SECRET) < 0) {
                found.add(method + " with " + Arrays.toString(arguments));
                return;
            }
        }
    }

    private String call(Object bean, Method method, Object[] arguments) {
        try {
            return String.valueOf(method.invoke(bean, arguments));
        } catch (InvocationTargetException refused) {
            return "";
        } catch (IllegalAccessException | IllegalArgumentException closed) {
            return "";
        }
    }

    private static boolean isAskable(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class
                && method.getParameterCount() > 0
                && Arrays.stream(method.getParameterTypes()).allMatch(PortWallTests::isId);
    }

    private static boolean isId(Class<?> type) {
        return type == UUID.class || type == String.class || idOf(type).isPresent();
    }

    /** A record around a single id. */
    private static Optional<Class<?>> idOf(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return Optional.empty();
        }
        RecordComponent only = type.getRecordComponents()[0];
        return only.getType() == UUID.class || only.getType() == String.class
                ? Optional.of(only.getType())
                : Optional.empty();
    }

    private @Nullable Object argument(Class<?> type) {
        if (type == UUID.class) {
            List<String> ids = known.stream()
                    .filter(value -> value.matches("[0-9a-f-]{36}"))
                    .toList();
            return UUID.fromString(ids.get(random.nextInt(ids.size())));
        }
        if (type == String.class) {
            return known.get(random.nextInt(known.size()));
        }
        try {
            var constructor = type.getDeclaredConstructor(idOf(type).orElseThrow());
            constructor.setAccessible(true);
            return constructor.newInstance(argument(idOf(type).orElseThrow()));
        } catch (ReflectiveOperationException unusual) {
            return null;
        }
    }
}
