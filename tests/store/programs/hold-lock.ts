import Database from "better-sqlite3";

// Takes the write lock of a database for some milliseconds: hold-lock.ts FILE MILLISECONDS
const [file = "", milliseconds = "0"] = process.argv.slice(2);
const db = new Database(file);
db.exec("BEGIN IMMEDIATE");
console.log("locked");
setTimeout(() => {
  db.exec("COMMIT");
  db.close();
  console.log("released");
}, Number(milliseconds));
