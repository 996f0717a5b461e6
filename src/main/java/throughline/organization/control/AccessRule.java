package throughline.organization.control;

import java.util.EnumSet;
import java.util.Set;
import throughline.platform.security.Role;

/**
 * One line of the access policy: a method ({@code *}: any), a path and who may. In the path {@code *} stands for one segment, and
 * {@code /**} at the end for the path before it and everything under it. No roles: open to everybody.
 */
public record AccessRule(String method, String path, Set<Role> roles) {
    static AccessRule everybody(String method, String path) {
        return new AccessRule(method, path, EnumSet.noneOf(Role.class));
    }

    public boolean isOpen() {
        return roles.isEmpty();
    }

    boolean covers(String askedMethod, String askedPath) {
        boolean sameMethod = method.equals("*")
                || method.equals(askedMethod)
                || (method.equals("GET") && askedMethod.equals("HEAD"));
        return sameMethod && pathCovers(askedPath);
    }

    public boolean allows(Set<Role> somebody) {
        return isOpen() || somebody.stream().anyMatch(roles::contains);
    }

    private boolean pathCovers(String asked) {
        if (path.endsWith("/**")) {
            String start = path.substring(0, path.length() - 3);
            return asked.equals(start) || asked.startsWith(start + "/");
        }
        String[] own = path.split("/", -1);
        String[] theirs = asked.split("/", -1);
        if (own.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            if (!own[i].equals("*") && !own[i].equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }
}
