/** The incident's doors: REST and pages. They read requests and show answers; every change goes through a command. */
@NullMarked
package org.yuegang.liaison.incident.web;

import org.jspecify.annotations.NullMarked;
