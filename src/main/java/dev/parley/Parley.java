package dev.parley;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the assistant. */
@SpringBootApplication
@Modulithic(systemName = "Parley", sharedModules = {"shared", "tenancy"})
public class Parley {

    public static void main(String[] arguments) {
        SpringApplication.run(Parley.class, arguments);
    }
}
