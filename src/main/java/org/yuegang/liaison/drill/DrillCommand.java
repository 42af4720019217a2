package org.yuegang.liaison.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.springframework.util.FileSystemUtils;
import org.yuegang.liaison.trial.NodeStart;

/** {@code drill FILE…}: plays scenario files, each through a fresh pair of nodes in a folder that is gone afterwards. */
public final class DrillCommand {

	private final PrintStream out;

	private final UnaryOperator<NodeStart> nodes;

	public DrillCommand(PrintStream out) {
		this(out, node -> node);
	}

	/** @param nodes what the nodes know beside what every node does */
	public DrillCommand(PrintStream out, UnaryOperator<NodeStart> nodes) {
		this.out = out;
		this.nodes = nodes;
	}

	/** @return 0 when every drill went as its file says, 1 when one did not, 2 when no file was given */
	public int run(String... files) throws IOException {
		if (files.length == 0) {
			this.out.println("Usage: drill FILE...   (the format is described in config/drills/README.md)");
			return 2;
		}
		long start = System.nanoTime();
		int failed = 0;
		for (String file : files) {
			failed += play(Path.of(file)) ? 0 : 1;
		}
		this.out.printf("%d of %d drills went as their files say, in %s.%n", files.length - failed, files.length, since(start));
		return failed == 0 ? 0 : 1;
	}

	private boolean play(Path path) throws IOException {
		long start = System.nanoTime();
		Path folder = Files.createTempDirectory("liaison-drill");
		try {
			DrillFile file = DrillReader.read(path);
			this.out.printf("%n%s: %s%n%s%n%s%n", path, file.title(), file.incident(), file.dates());
			try (DrillPair pair = new DrillPair(folder, file.start().toInstant(), this.nodes)) {
				new DrillPlayer(path, file, new DrillLines(path), pair, this.out).play();
			}
			this.out.printf("PASSED %s in %s%n", path, since(start));
			return true;
		}
		catch (DrillFailure ex) {
			this.out.printf("FAILED %s%n", ex.getMessage());
			return false;
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static String since(long start) {
		return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
	}

}
