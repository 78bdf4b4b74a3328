// The probe asks a server in the network of its container over HTTP: an empty image has no client that could, and a
// port that is published on another machine cannot be reached from the runner.
//
// Usage: probe <port> <path> <seconds>. It prints each status that it gets, one a line where it changes, and ends with
// the first below 400, or when its time is up.
//
// No net/http: it takes twice as long to compile as the whole of this.
package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	pause = 50 * time.Millisecond
	// For one question.
	patience = 2 * time.Second
)

func main() {
	if len(os.Args) != 4 {
		fail("usage: probe <port> <path> <seconds>")
	}
	port, path := os.Args[1], os.Args[2]
	seconds, err := strconv.ParseFloat(os.Args[3], 64)
	if err != nil {
		fail(err)
	}
	address := net.JoinHostPort(ownAddress(), port)
	end := time.Now().Add(time.Duration(seconds * float64(time.Second)))
	for seen := 0; time.Now().Before(end); time.Sleep(pause) {
		status := ask(address, port, path)
		if status != 0 && status != seen {
			fmt.Println(status)
			seen = status
		}
		if status != 0 && status < 400 {
			return
		}
	}
}

// The address that a published port leads to: a server that listens on localhost alone cannot be reached there.
func ownAddress() string {
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		fail(err)
	}
	for _, address := range addresses {
		if found, ok := address.(*net.IPNet); ok && found.IP.IsGlobalUnicast() {
			return found.IP.String()
		}
	}
	return "127.0.0.1"
}

// The status of the answer, or 0 where there is none.
func ask(address, port, path string) int {
	connection, err := net.DialTimeout("tcp", address, patience)
	if err != nil {
		return 0
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(patience)); err != nil {
		return 0
	}
	const request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nUser-Agent: go-scratch-image\r\nAccept: */*\r\nConnection: close\r\n\r\n"
	if _, err := fmt.Fprintf(connection, request, path, port); err != nil {
		return 0
	}
	// Answers of the 1xx kind come before the answer itself.
	for lines := bufio.NewScanner(connection); lines.Scan(); {
		if status := statusIn(lines.Text()); status >= 200 {
			return status
		}
	}
	return 0
}

// The status in a line such as "HTTP/1.1 200 OK"; 0 in any other line.
func statusIn(line string) int {
	fields := strings.Fields(line)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/1.") {
		return 0
	}
	status, err := strconv.Atoi(fields[1])
	if err != nil {
		return 0
	}
	return status
}

func fail(reason any) {
	fmt.Fprintln(os.Stderr, "probe:", reason)
	os.Exit(2)
}
