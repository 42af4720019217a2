package org.yuegang.liaison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/** {@code drill FILE…}: plays scenario files, each through a fresh pair of nodes in a folder that is gone afterwards. */
final class DrillCommand {

	private final PrintStream out;

	DrillCommand(PrintStream out) {
		this.out = out;
	}

	/** @return 0 when every drill went as its file says, 1 when one did not, 2 when no file was given */
	int run(String... files) throws IOException {
		if (files.length == 0) {
			this.out.println("Usage: drill FILE...   (the format is described in config/drills/README.md)");
			return 2;
		}
		int failed = 0;
		for (String file : files) {
			failed += play(Path.of(file)) ? 0 : 1;
		}
		this.out.printf("%d of %d drills went as their files say.%n", files.length - failed, files.length);
		return failed == 0 ? 0 : 1;
	}

	private boolean play(Path path) throws IOException {
		Path folder = Files.createTempDirectory("liaison-drill");
		try {
			DrillFile file = DrillReader.read(path);
			this.out.printf("%n%s: %s%n%s%n%s%n", path, file.title(), file.incident(), file.dates());
			try (DrillPair pair = new DrillPair(folder, file.start().toInstant())) {
				new DrillPlayer(path, file, pair, this.out).play();
			}
			this.out.printf("PASSED %s%n", path);
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

}
