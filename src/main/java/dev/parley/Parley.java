package dev.parley;

import dev.parley.shared.time.Courtesy;
import dev.parley.tenancy.backup.OperatorCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the assistant. */
// Modules may use the same word for different things, so a bean is named with its package.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Parley",
        sharedModules = {"shared", "tenancy"})
public class Parley {

    public static void main(String[] arguments) {
        if (OperatorCommands.named(arguments)) {
            System.exit(OperatorCommands.run(arguments));
        }
        Thread.ofPlatform().daemon().name("courtesy").start(Courtesy::ofTheCompiler);
        SpringApplication.run(Parley.class, arguments);
    }
}
