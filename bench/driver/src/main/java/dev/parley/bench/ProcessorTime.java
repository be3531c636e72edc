package dev.parley.bench;

import dev.parley.drive.ParleyProcess;
import java.time.Duration;

/** Processor time, on all cores together; unlike the clock it does not mind who else uses the machine. */
record ProcessorTime(Duration program, Duration database, Duration driver) {

    static ProcessorTime of(ParleyProcess server) {
        Duration driver = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new ProcessorTime(server.processorTime(), server.databaseProcessorTime(), driver);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(
                program.minus(before.program), database.minus(before.database), driver.minus(before.driver));
    }
}
