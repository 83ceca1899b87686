#!/usr/bin/env bash
# A real WordPress on loopback for the tests: wordpress.sh start|stop [DIRECTORY]
#   eval "$(tests/servers/wordpress.sh start)"
# Needs the Debian packages wordpress, mariadb-server, nginx-light, php-fpm and php-mysql; no systemd. All state is in DIRECTORY (default
# ./artifacts/wordpress); only what was started from there is ever stopped. Standard output is for eval, the rest goes to standard error.
set -euo pipefail

action=${1:-}
state=$(realpath -m "${2:-./artifacts/wordpress}")
port=${CHANNELWATCH_WORDPRESS_PORT:-18480}
# Socket paths have a limit of about a hundred letters, which a build directory can exceed.
sockets=/tmp/channelwatch-wp-$(printf %s "$state" | cksum | cut -d' ' -f1)
site=$state/site
me=$(id -un)

say() { echo "wordpress.sh: $*" >&2; }

# Is the process of this pid file alive, and ours?
alive() {
  local pid
  pid=$(cat "$state/run/$1.pid" 2>/dev/null) && [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF -e "$state" -e "$sockets"
}

stop_one() {
  alive "$1" || return 0
  local pid
  pid=$(cat "$state/run/$1.pid")
  kill "$2" "$pid"
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.1; done
  say "$1 (process $pid) does not stop"
}

wait_for() {
  local what=$1
  shift
  for _ in $(seq 150); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done
  say "$what did not start; see $state/log"
  exit 1
}

start_database() {
  alive mariadb && return 0
  if [ ! -d "$state/db/mysql" ]; then
    rm -rf "$state/db"
    mariadb-install-db --no-defaults --datadir="$state/db" --user="$me" --auth-root-authentication-method=normal --skip-test-db >"$state/log/install-db.log" 2>&1
  fi
  setsid mariadbd --no-defaults --user="$me" --datadir="$state/db" --socket="$sockets/db.sock" --pid-file="$state/run/mariadb.pid" --skip-networking \
    --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=64M --innodb-log-file-size=16M --character-set-server=utf8mb4 \
    >"$state/log/mariadb.log" 2>&1 </dev/null &
  wait_for MariaDB mariadb-admin --no-defaults --socket="$sockets/db.sock" --user=root ping
  mariadb --no-defaults --socket="$sockets/db.sock" --user=root -e 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4' >&2
}

start_php() {
  alive php-fpm && return 0
  cat >"$state/php-fpm.conf" <<CONF
[global]
pid = $state/run/php-fpm.pid
error_log = $state/log/php-fpm.log
[wordpress]
listen = $sockets/php.sock
$([ "$me" = root ] && printf 'user = root\ngroup = root\n')
pm = static
pm.max_children = 4
php_admin_value[error_log] = $state/log/php.log
php_admin_flag[log_errors] = on
php_admin_flag[display_errors] = off
CONF
  local fpm
  fpm=$(command -v php-fpm || ls /usr/sbin/php-fpm* | tail -1)
  "$fpm" $([ "$me" = root ] && echo -R) --fpm-config "$state/php-fpm.conf" --daemonize >>"$state/log/php-fpm.out" 2>&1
  wait_for PHP test -S "$sockets/php.sock"
}

start_nginx() {
  alive nginx && return 0
  # Debian's fastcgi_params drops the port from HTTP_HOST, and WordPress would redirect to itself for ever: the parameters are written out.
  cat >"$state/nginx.conf" <<CONF
$([ "$me" = root ] && echo 'user root;')
worker_processes 1;
pid $state/run/nginx.pid;
error_log $state/log/nginx.log;
events { worker_connections 128; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path $state/run/body;
  proxy_temp_path $state/run/proxy;
  fastcgi_temp_path $state/run/fastcgi;
  uwsgi_temp_path $state/run/uwsgi;
  scgi_temp_path $state/run/scgi;
  server {
    listen 127.0.0.1:$port;
    root $site;
    index index.php;
    location / { try_files \$uri \$uri/ /index.php?\$args; }
    location ~ \.php\$ {
      fastcgi_pass unix:$sockets/php.sock;
      fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
      fastcgi_param SCRIPT_NAME \$fastcgi_script_name;
      fastcgi_param QUERY_STRING \$query_string;
      fastcgi_param REQUEST_METHOD \$request_method;
      fastcgi_param REQUEST_URI \$request_uri;
      fastcgi_param CONTENT_TYPE \$content_type;
      fastcgi_param CONTENT_LENGTH \$content_length;
      fastcgi_param DOCUMENT_ROOT \$document_root;
      fastcgi_param SERVER_PROTOCOL \$server_protocol;
      fastcgi_param REMOTE_ADDR \$remote_addr;
      fastcgi_param SERVER_NAME \$server_name;
      fastcgi_param SERVER_PORT \$server_port;
      fastcgi_param HTTP_HOST \$http_host;
    }
  }
}
CONF
  nginx -c "$state/nginx.conf" -g "error_log $state/log/nginx.log;" >>"$state/log/nginx.out" 2>&1 && return 0
  say "nginx did not start: $(tail -1 "$state/log/nginx.out") (another port: CHANNELWATCH_WORDPRESS_PORT)"
  exit 1
}

write_site() {
  if [ ! -f "$site/wp-load.php" ]; then
    rm -rf "$site"
    cp -rL /usr/share/wordpress "$site"
    rm -rf "$site/wp-content"
    mkdir -p "$site/wp-content/mu-plugins" "$site/wp-content/plugins" "$site/wp-content/themes"
  fi
  cat >"$site/wp-config.php" <<CONF
<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$sockets/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', 'http://127.0.0.1:$port');
define('WP_SITEURL', 'http://127.0.0.1:$port');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_CONTENT_DIR', '$site/wp-content');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as \$name) {
    define(\$name, \$name . ' of a test site');
}
\$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', '$site/');
require_once ABSPATH . 'wp-settings.php';
CONF
  cat >"$site/wp-content/mu-plugins/tests.php" <<'CONF'
<?php
// Visitors of the tests write often, alike and through REST.
add_filter('rest_allow_anonymous_comments', '__return_true');
add_filter('wp_is_comment_flood', '__return_false', 99);
add_filter('duplicate_comment_id', '__return_false');
// Behind a proxy: lets a test be a visitor from elsewhere.
if (isset($_SERVER['HTTP_X_FORWARDED_FOR'])) {
    $_SERVER['REMOTE_ADDR'] = $_SERVER['HTTP_X_FORWARDED_FOR'];
}
CONF
}

install_site() {
  [ -f "$state/environment" ] && return 0
  cat >"$state/install.php" <<'CONF'
<?php
[, $site, $host, $out] = $argv;
$_SERVER['HTTP_HOST'] = $host;
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}
require "$site/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
if (!is_blog_installed()) {
    wp_install('Larkfield Primary School', 'admin', 'admin@larkfield.example', true, '', wp_generate_password());
}
foreach (['comment_moderation' => 0, 'comment_previously_approved' => 0, 'comments_notify' => 0, 'moderation_notify' => 0, 'default_comment_status' => 'open', 'close_comments_for_old_posts' => 0] as $name => $value) {
    update_option($name, $value);
}
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules(false);
$lines = ["export CHANNELWATCH_TEST_WORDPRESS=http://$host"];
foreach (['moderator' => 'editor', 'writer' => 'author', 'parent' => 'subscriber'] as $name => $role) {
    $id = username_exists($name) ?: wp_insert_user(['user_login' => $name, 'user_pass' => wp_generate_password(), 'user_email' => "$name@larkfield.example", 'role' => $role, 'display_name' => ucfirst($name)]);
    WP_Application_Passwords::delete_all_application_passwords($id);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'Tests']);
    $prefix = 'CHANNELWATCH_TEST_WORDPRESS' . ($name === 'moderator' ? '' : '_' . strtoupper($name));
    $lines[] = "export {$prefix}_USER=$name";
    $lines[] = "export {$prefix}_PASSWORD='$password'";
}
wp_insert_post(['post_title' => 'Harvest assembly', 'post_name' => 'harvest', 'post_content' => 'Thank you to everybody who came.', 'post_status' => 'publish', 'post_author' => 1, 'comment_status' => 'open']);
file_put_contents("$out.new", implode("\n", $lines) . "\n");
rename("$out.new", $out);
CONF
  php "$state/install.php" "$site" "127.0.0.1:$port" "$state/environment" >>"$state/log/install.log" 2>&1 || { say "setting up WordPress failed:"; tail -20 "$state/log/install.log" >&2; exit 1; }
}

case $action in
  start)
    for program in mariadbd nginx php; do command -v "$program" >/dev/null || { say "$program is not installed"; exit 1; }; done
    mkdir -p "$state/run" "$state/log" "$sockets"
    # A site set up for another port would redirect there.
    [ "$(cat "$state/port" 2>/dev/null)" = "$port" ] || rm -f "$state/environment"
    echo "$port" >"$state/port"
    start_database
    write_site
    install_site
    start_php
    start_nginx
    wait_for WordPress curl -fs -o /dev/null --noproxy '*' "http://127.0.0.1:$port/wp-json/"
    say "running at http://127.0.0.1:$port"
    cat "$state/environment"
    ;;
  stop)
    stop_one nginx -QUIT
    stop_one php-fpm -QUIT
    stop_one mariadb -TERM
    rm -rf "$sockets"
    say stopped
    ;;
  *)
    echo "usage: $0 start|stop [DIRECTORY]" >&2
    exit 2
    ;;
esac
