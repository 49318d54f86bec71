package dev.acquaint.app;

import dev.acquaint.app.doctor.Checked;
import dev.acquaint.app.doctor.Checkup;
import dev.acquaint.chat.Finding.Grade;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code acquaint doctor}: what would keep the bot from running, and how to repair it. */
@Command(
    name = "doctor",
    description =
        "Looks for what would keep the bot from running: one line for each thing, with the repair. Exit code 0 when all is well, 1 when not.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConfigurationOption file = new ConfigurationOption();

  /** Made by the command line. */
  public DoctorCommand() {}

  @Override
  public Integer call() {
    Path home = Path.of(System.getProperty("acquaint.home", "."));
    List<Checked> findings;
    try (Progress progress = Progress.onStandardError()) {
      findings = new Checkup(home, InstantSource.system(), progress::step).examine(file::read);
    }
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(finding.line()));
    out.flush();
    boolean bad = findings.stream().anyMatch(one -> one.grade() == Grade.BAD);
    return bad ? Main.BROKEN : 0;
  }
}
