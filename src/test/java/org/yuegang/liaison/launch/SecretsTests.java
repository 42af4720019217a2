package org.yuegang.liaison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.Secrets;

class SecretsTests {

	@TempDir
	private Path folder;

	@Test
	void opensWhatItEncryptedUnderTheSameKeyOnly() {
		String encrypted = secrets("one key").encrypt("canary");
		assertThat(encrypted).doesNotContain("canary");
		assertThat(secrets("one key").decrypt(encrypted)).isEqualTo("canary");
		assertThatThrownBy(() -> secrets("another key").decrypt(encrypted)).isInstanceOf(Misconfigured.class)
			.hasMessageContaining("does not open with the key in JASYPT_ENCRYPTOR_PASSWORD");
	}

	@ParameterizedTest
	@ValueSource(strings = { "guangdong", "hongkong" })
	void aRealNodeWithoutItsKeyDoesNotStartAndSaysWhatToDo(String name) throws Exception {
		assertThat(node(name, Map.of())).isEqualTo("1 JASYPT_ENCRYPTOR_PASSWORD is not set: put the key of this node's "
				+ "ENC(…) values into that environment variable.");
	}

	@Test
	void aRealNodeWithAWrongKeyDoesNotStartAndSaysWhatToDo() throws Exception {
		assertThat(node("guangdong", Map.of(Secrets.VARIABLE, "wrong"))).startsWith("1 An ENC(…) value")
			.contains("set the key it was encrypted with")
			.doesNotContain("\tat ");
	}

	@Test
	void aRealNodeTakesNothingOfTheTrial() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
		assertThat(new Launch(console, console).run(new String[] { "node", "guangdong", "--trial.data=x" })).isEqualTo(1);
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("A real node takes no --trial option");
	}

	@Test
	void anUnknownModePrintsTheUsage() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
		assertThat(new Launch(console, console).run(new String[] { "nonsense" })).isEqualTo(2);
		assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Usage:");
	}

	/** A process of its own, in a folder with the shipped configuration: exit code and what it printed. */
	private String node(String name, Map<String, String> environment) throws Exception {
		Path config = Files.createDirectories(this.folder.resolve("config"));
		try (Stream<Path> shipped = Files.list(Path.of("config"))) {
			for (Path file : shipped.filter(one -> one.getFileName().toString().startsWith("application-")).toList()) {
				Files.copy(file, config.resolve(file.getFileName()));
			}
		}
		Path output = this.folder.resolve("output");
		ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
				Launch.class.getName(), "node", name, "--server.port=0", "--logging.level.root=error"));
		builder.directory(this.folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().remove(Secrets.VARIABLE);
		builder.environment().putAll(environment);
		Process process = builder.start();
		try {
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
			return process.exitValue() + " " + Files.readString(output).strip();
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static Secrets secrets(String key) {
		return new Secrets(new MockEnvironment().withProperty("jasypt.encryptor.password", key));
	}

}
