package org.yuegang.liaison.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.trial.NodeStart;

/** What a start says that cannot listen where it was told to. */
class StartFailureTests {

	/** For documentation only (RFC 5737): no machine has it. */
	private static final String NOBODYS = "192.0.2.10";

	@TempDir
	private Path folder;

	@Test
	void namesTheExchangesAddressThatIsNotThisMachines() {
		assertThat(said(node().set("liaison.exchange.address", NOBODYS).set("liaison.exchange.port", 9443)))
			.isEqualTo("The exchange cannot listen on port 9443: another program does, or liaison.exchange.address is not one "
					+ "of this machine's addresses.");
	}

	@Test
	void namesTheExchangesPortThatIsInUse() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(said(node().set("liaison.exchange.port", other.getLocalPort())))
				.startsWith("The exchange cannot listen on port " + other.getLocalPort() + ": another program does, or ");
		}
	}

	@Test
	void namesThePagesAddressThatIsNotThisMachines() {
		assertThat(said(node().set("server.address", NOBODYS)))
			.isEqualTo("The pages cannot listen: server.address is not one of this machine's addresses.");
	}

	private NodeStart node() {
		return NodeStart.of("HK", this.folder);
	}

	private static String said(NodeStart node) {
		Throwable failure = catchThrowable(() -> node.officers("{argon2}unused").start().close());
		return StartFailure.sentence(failure).orElseGet(failure::toString);
	}

}
