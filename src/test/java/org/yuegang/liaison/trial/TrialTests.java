package org.yuegang.liaison.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.launch.Launch;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.system.NodeIdentity;

class TrialTests {

	@TempDir
	private Path data;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@Test
	void startsBothNodesAndTellsHowToGetIn() throws IOException {
		String password;
		UUID subject = UUID.randomUUID();
		try (Trial trial = start(null)) {
			password = trial.password();
			assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("http://localhost:" + trial.port("GD"))
				.contains("gd.drafter, gd.verifier, gd.issuer, gd.liaison, gd.duty, gd.head, gd.convenor, gd.auditor, gd.admin")
				.contains("hk.drafter")
				.contains(password)
				.endsWith("The trial is ready." + System.lineSeparator());
			assertThat(trial.node("HK").getBean(NodeIdentity.class)).isEqualTo(new NodeIdentity("HK", "GD", "test"));
			assertThat(ApiClient.of("http://127.0.0.1:" + trial.port("HK")).as("hk.duty", password).get("/api/v1/x").status())
				.isEqualTo(404);
			assertThat(ApiClient.of("http://127.0.0.1:" + trial.port("HK")).as("gd.duty", password).get("/api/v1/x").status())
				.isEqualTo(401);
			trial.node("GD").getBean(Durable.class)
				.commit(() -> trial.node("GD").getBean(LocalNumbers.class).give("I", subject));
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.data.resolve("trial/password.txt"))))
			.isEqualTo("rw-------");
		try (Trial again = start(null)) {
			assertThat(again.password()).isEqualTo(password);
			assertThat(again.node("GD").getBean(LocalNumbers.class).refOf(subject)).isPresent();
			assertThat(again.node("GD").getBean(Officers.class).all()).hasSize(9);
		}
	}

	@Test
	void takesAGivenPassword() {
		try (Trial trial = start("given from outside")) {
			assertThat(ApiClient.of("http://127.0.0.1:" + trial.port("GD"))
				.as("gd.duty", "given from outside")
				.get("/api/v1/x")
				.status()).isEqualTo(404);
		}
		assertThat(this.data.resolve("trial/password.txt")).doesNotExist();
	}

	@Test
	void aPortInUseEndsTheStartWithOne() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			PrintStream console = new PrintStream(this.said, true, StandardCharsets.UTF_8);
			assertThat(new Launch(console, console).run(new String[] { "--trial.data=" + this.data.resolve("trial"),
					"--trial.guangdong.port=" + taken.getLocalPort() }))
				.isEqualTo(1);
		}
	}

	private Trial start(String password) {
		return Trial.start(new String[] { "--trial.data=" + this.data.resolve("trial"), "--trial.guangdong.port=0",
				"--trial.hongkong.port=0" }, password, new PrintStream(this.said, true, StandardCharsets.UTF_8));
	}

}
