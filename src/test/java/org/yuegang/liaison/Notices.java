package org.yuegang.liaison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices on real incidents, written for the tests: {@code src/test/resources/notices}. */
public final class Notices {

	private Notices() {
	}

	/** A fresh copy that a test may change. */
	public static JsonNode read(String name) {
		try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream("/notices/" + name + ".json"))) {
			return JsonConfiguration.mapper().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same for information only: it asks nothing, so that no request goes with it. */
	public static JsonNode askingNothing(String name) {
		return ((ObjectNode) read(name)).put("action", "FOR_INFORMATION").without("asks");
	}

}
