package org.mafs;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Files of the bundle carry a hash of what is in them in their name, so a browser keeps them for good; Vaadin would have
 * each tablet ask for every one of them again after an hour.
 */
@SpringComponent
class BundleFiles implements StaticFileHandlerFactory {

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {

            @Override
            protected void writeCacheHeaders(String file, HttpServletRequest request, HttpServletResponse response) {
                super.writeCacheHeaders(file, request, response);
                if (file.startsWith("/VAADIN/build/")) {
                    response.setHeader("Cache-Control", "max-age=31536000, immutable");
                }
            }
        };
    }
}
