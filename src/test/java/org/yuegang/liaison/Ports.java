package org.yuegang.liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that a test may bind a moment later. They lie below the range from which the system takes the near end of
 * outgoing connections: a port that was free there may be somebody's near end when it is bound.
 */
public final class Ports {

	private static final int FIRST = 10_000;

	private static final int COUNT = 20_000;

	/** Begins at a place of this process's own, so that test runs beside each other seldom try the same. */
	private static final AtomicInteger NEXT = new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

	private Ports() {
	}

	/** A port of the loopback address that is free now, and that this process hands out once. */
	public static int free() {
		for (int tries = 0; tries < COUNT; tries++) {
			int port = FIRST + NEXT.getAndIncrement() % COUNT;
			if (isFree(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No port is free from " + FIRST + " on");
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (BindException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
