package org.yuegang.liaison.system.connection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node serves its pages.
 *
 * @param connections to the port of pages and API; behind a proxy all come from the proxy's address
 */
@ConfigurationProperties("liaison.web")
record WebProperties(@DefaultValue ConnectionLimits connections) {
}
