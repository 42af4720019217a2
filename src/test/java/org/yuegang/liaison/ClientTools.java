package org.yuegang.liaison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs that make a client of the API in another language, as the build has put them into {@code target}. */
final class ClientTools {

	private static final Path TOOLS = Path.of("target", "client-tools").toAbsolutePath();

	private final Path folder;

	/** @param folder where what they say and make is put */
	ClientTools(Path folder) {
		this.folder = folder;
	}

	/** What the generator's validator says of a description. */
	String validate(Path description) throws IOException, InterruptedException {
		return run(generator("validate", "--recommend", "-i", description.toString()));
	}

	/** Generates a client in TypeScript into {@code client}, compiles it with the script, and answers with the script's program. */
	Path compile(Path description, Path script) throws IOException, InterruptedException {
		run(generator("generate", "-g", "typescript-fetch", "-i", description.toString(), "-o",
				this.folder.resolve("client").toString()));
		Path copy = Files.copy(script, this.folder.resolve(script.getFileName()));
		run(List.of("node", TOOLS.resolve("typescript/tsc.js").toString(), "--strict", "--target", "es2022", "--module",
				"commonjs", "--lib", "es2022,dom", "--outDir", this.folder.resolve("js").toString(), copy.toString()));
		return this.folder.resolve("js").resolve(script.getFileName().toString().replace(".ts", ".js"));
	}

	private static List<String> generator(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-jar", TOOLS.resolve("openapi-generator-cli.jar").toString()));
		command.addAll(List.of(arguments));
		return command;
	}

	private String run(List<String> command) throws IOException, InterruptedException {
		Path said = Files.createTempFile(this.folder, "said", ".txt");
		int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
		String output = Files.readString(said, StandardCharsets.UTF_8);
		if (exit != 0) {
			throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n" + output);
		}
		return output;
	}

}
