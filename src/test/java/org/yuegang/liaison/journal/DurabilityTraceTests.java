package org.yuegang.liaison.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shows by a trace of system calls what a killed process cannot show: that H2's file is forced to disk after each
 * commit and before the answer. The plain commit beside it shows that the trace would tell the difference.
 */
@EnabledOnOs(OS.LINUX)
class DurabilityTraceTests {

	private static final Path STRACE = Path.of("/usr/bin/strace");

	private static final int ACTS = 25;

	@TempDir
	private Path folder;

	@Test
	void h2IsForcedToDiskBeforeEveryAnswer() throws Exception {
		assertThat(forcedBeforeEachAnswer("durable")).hasSize(ACTS).allMatch(forced -> forced > 0);
	}

	@Test
	void aCommitAloneIsNotForced() throws Exception {
		assertThat(forcedBeforeEachAnswer("plain")).hasSize(ACTS).allMatch(forced -> forced == 0);
	}

	/** How often the database file was forced between each answer and the one before it. */
	private List<Integer> forcedBeforeEachAnswer(String how) throws IOException, InterruptedException {
		if (!Files.isExecutable(STRACE)) {
			fail("This test needs strace: run .ci/packages, or apt-get install strace.");
		}
		Path trace = this.folder.resolve("trace");
		Process process = new ProcessBuilder(STRACE.toString(), "--follow-forks", "--decode-fds=path", "--quiet=all",
				"--trace=fsync,fdatasync,write,pwrite64", "--output=" + trace,
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), DurabilityProgram.class.getName(), how,
				Integer.toString(ACTS), this.folder.resolve("answers").toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("output").toFile())
			.start();
		boolean ended = process.waitFor(120, TimeUnit.SECONDS);
		process.destroyForcibly();
		assertThat(ended && process.exitValue() == 0).as(Files.readString(this.folder.resolve("output"))).isTrue();
		return count(Files.readAllLines(trace));
	}

	/** A call that another thread's interrupted in the trace ends on a line of its own, {@code <... fsync resumed>}. */
	private static List<Integer> count(List<String> trace) {
		List<Integer> counts = new ArrayList<>();
		List<String> begun = new ArrayList<>();
		int forced = 0;
		for (String line : trace) {
			String thread = line.substring(0, line.indexOf(' '));
			boolean force = line.contains(" fsync(") || line.contains(" fdatasync(");
			if (line.contains("write(") && line.contains("\"" + DurabilityProgram.ANSWER)) {
				counts.add(forced);
				forced = 0;
			}
			else if (force && line.contains(".mv.db>")) {
				if (line.contains("<unfinished ...>")) {
					begun.add(thread);
				}
				else if (line.endsWith("= 0")) {
					forced++;
				}
			}
			else if (line.contains("sync resumed>") && line.endsWith("= 0") && begun.remove(thread)) {
				forced++;
			}
		}
		return counts.subList(1, counts.size());
	}

}
