package org.yuegang.liaison.system.connection;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Guards the port of pages and API, and lets the requests of every port be watched. */
@Component
@EnableConfigurationProperties(WebProperties.class)
class PagesConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ConnectionLimits limits;

	PagesConnector(WebProperties properties) {
		this.limits = properties.connections();
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.setProtocol(GuardedProtocol.class.getName());
		factory.addConnectorCustomizers(connector -> {
			if (connector.getProtocolHandler() instanceof GuardedProtocol guarded) {
				guarded.guard("pages", this.limits);
			}
		});
		factory.addEngineValves(new VisitValve());
	}

}
