package org.yuegang.liaison.exchange.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.system.connection.GuardedProtocol;

/**
 * The connector for the peer's node, apart from the officers' pages: there nothing but {@code /exchange/v1/} answers,
 * and nowhere else does that. It speaks plain HTTP on loopback for now; mutual TLS comes to it later.
 */
@Component
public class ExchangeConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	static final String ROOT = "/exchange/v1/";

	private final Connector connector;

	private final boolean wanted;

	ExchangeConnector(ExchangeProperties properties) {
		Integer port = properties.port();
		this.wanted = port != null;
		GuardedProtocol protocol = new GuardedProtocol();
		protocol.guard("exchange", properties.connections());
		// Its own threads, as many as there are posts: a slow one keeps no other waiting, and none the pump.
		protocol.setExecutor(new VirtualThreadExecutor("exchange-"));
		this.connector = new Connector(protocol);
		this.connector.setPort(this.wanted ? port : 0);
		this.connector.setProperty("address", properties.address());
		this.connector.setMaxPostSize((int) properties.maxBatch().toBytes());
		this.connector.setXpoweredBy(false);
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (this.wanted) {
			factory.addAdditionalConnectors(this.connector);
		}
		factory.addContextValves(new Separation());
	}

	/** The port that is listened on, also when a free one was taken; -1 while there is none. */
	public int port() {
		return this.wanted ? this.connector.getLocalPort() : -1;
	}

	/** Looks at the connector, not at what the request says of itself, and answers without a page. */
	private final class Separation extends ValveBase {

		Separation() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			boolean fromPeer = request.getConnector() == ExchangeConnector.this.connector;
			if (fromPeer == request.getDecodedRequestURI().startsWith(ROOT)) {
				getNext().invoke(request, response);
			}
			else {
				response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			}
		}

	}

}
