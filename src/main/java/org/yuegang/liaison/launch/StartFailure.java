package org.yuegang.liaison.launch;

import java.io.PrintStream;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yuegang.liaison.system.Misconfigured;

/**
 * Says in one sentence why a node did not start, where that is known, in place of a stack trace. Whatever is not
 * known goes the usual way.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

	/** H2: the file is locked by another process. */
	private static final int IN_USE = 90020;

	/** H2: there is no such file, and none was to be made. */
	private static final int NOT_THERE = 90146;

	private static final PrintStream CONSOLE = System.err;

	StartFailure(@Nullable ConfigurableApplicationContext ignored) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		Optional<String> sentence = sentence(failure);
		sentence.ifPresent(CONSOLE::println);
		return sentence.isPresent();
	}

	static Optional<String> sentence(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String sentence = switch (cause) {
				case Misconfigured known -> known.getMessage();
				case PortInUseException port -> "Port " + port.getPort()
						+ " is in use: stop what listens there, or give this node another one.";
				case ConnectorStartFailedException exchange -> "The exchange cannot listen on port " + exchange.getPort()
						+ ": another program does, or liaison.exchange.address is not one of this machine's addresses.";
				case BindException pages -> "The pages cannot listen: server.address is not one of this machine's addresses.";
				case SQLException sql when sql.getErrorCode() == IN_USE ->
					"The database is in use by another process: stop the node that runs on the same data, or give another folder.";
				case SQLException sql when sql.getErrorCode() == NOT_THERE ->
					"There is no database there: check liaison.data or spring.datasource.url, and the folder this was started in.";
				case SQLException sql when String.valueOf(sql.getSQLState()).startsWith("08") ->
					"The database cannot be reached: check spring.datasource.url and that the database runs.";
				case SQLException sql when String.valueOf(sql.getSQLState()).startsWith("28") ->
					"The database does not let this node in: check spring.datasource.username and spring.datasource.password.";
				default -> null;
			};
			if (sentence != null) {
				return Optional.of(sentence);
			}
		}
		return Optional.empty();
	}

}
